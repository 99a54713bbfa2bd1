<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" exclude-result-prefixes="atom">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>
<xsl:template match="/">
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title><xsl:value-of select="rss/channel/title | atom:feed/atom:title"/></title>
<style>:root{color-scheme:light dark}body{max-width:46rem;margin:0 auto;padding:1rem;font:1rem/1.7 system-ui,sans-serif}h1{line-height:1.3}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}time{opacity:.75}.about{border:1px solid;border-radius:.4rem;padding:.6rem 1rem}</style>
</head>
<body>
<main>
<h1><xsl:value-of select="rss/channel/title | atom:feed/atom:title"/></h1>
<p class="about">这是订阅地址。把浏览器地址栏里的网址贴进任何阅读器，有新的公开、更正和撤回就会收到。以下是最新的内容。<a href="{rss/channel/link | atom:feed/atom:link[@rel='alternate']/@href}">回到网站</a></p>
<xsl:apply-templates select="rss/channel/item | atom:feed/atom:entry"/>
</main>
</body>
</html>
</xsl:template>
<xsl:template match="item | atom:entry">
<article>
<h2><a href="{link | atom:link/@href}"><xsl:value-of select="title | atom:title"/></a></h2>
<time><xsl:value-of select="pubDate"/><xsl:value-of select="substring(atom:published, 1, 10)"/></time>
</article>
</xsl:template>
</xsl:stylesheet>
