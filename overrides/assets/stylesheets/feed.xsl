<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" exclude-result-prefixes="atom fh">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>
<xsl:template match="/">
<xsl:variable name="feed" select="rss/channel | atom:feed"/>
<xsl:variable name="older" select="$feed/atom:link[@rel='prev-archive']/@href"/>
<xsl:variable name="current" select="$feed/atom:link[@rel='current']/@href"/>
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title><xsl:value-of select="$feed/title | $feed/atom:title"/></title>
<style>
:root{--ink:#16202a;--soft:#4a5764;--line:#d5dbe1;--paper:#fff;--wash:#edf0f3;--link:#0a5a8a}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#aeb9c4;--line:#313b46;--paper:#12181f;--wash:#1a222b;--link:#7cc4f0}}
body{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.75 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
h1{margin:0 0 .25rem;font-size:1.6rem;line-height:1.35}
.lead{margin:0 0 1rem;color:var(--soft)}
.about{margin:0 0 2rem;padding:.75rem 1rem;border-radius:.5rem;background:var(--wash)}
.about p{margin:.25rem 0}
code{font-size:.9em}
article{padding:1rem 0;border-top:1px solid var(--line)}
h2{margin:0;font-size:1.05rem;line-height:1.5}
h2 a{text-decoration:none}
h2 a:hover,h2 a:focus{text-decoration:underline}
time,.line{color:var(--soft);font-size:.9rem}
.line{margin:.15rem 0 0}
.older{margin:0;padding:1rem 0;border-top:1px solid var(--line)}
</style>
</head>
<body>
<main>
<h1><xsl:value-of select="$feed/title | $feed/atom:title"/></h1>
<p class="lead"><xsl:value-of select="$feed/description | $feed/atom:subtitle"/></p>
<div class="about">
<xsl:choose>
<xsl:when test="$current">
<p>这是存档：一个订阅较早的内容，不再变动。<a href="{$current}">看最新的内容</a></p>
</xsl:when>
<xsl:otherwise>
<p>这是订阅地址。把下面的网址贴进任何阅读器，有新的公开、更正和撤回就会收到，不需要注册。</p>
<p><code><xsl:value-of select="$feed/atom:link[@rel='self']/@href"/></code></p>
</xsl:otherwise>
</xsl:choose>
<p><a href="{$feed/link | $feed/atom:link[@rel='alternate']/@href}">回到网站</a></p>
</div>
<xsl:apply-templates select="$feed/item | $feed/atom:entry"/>
<xsl:if test="not($feed/item | $feed/atom:entry)"><p class="older">现在没有内容。</p></xsl:if>
<xsl:if test="$older"><p class="older"><a href="{$older}">更早的内容</a></p></xsl:if>
</main>
</body>
</html>
</xsl:template>
<xsl:template match="item | atom:entry">
<article>
<h2><a href="{link | atom:link/@href}"><xsl:value-of select="title | atom:title"/></a></h2>
<time>
<xsl:if test="pubDate">
<xsl:variable name="months" select="'JanFebMarAprMayJunJulAugSepOctNovDec'"/>
<xsl:value-of select="concat(substring(pubDate, 13, 4), '-', format-number(string-length(substring-before($months, substring(pubDate, 9, 3))) div 3 + 1, '00'), '-', substring(pubDate, 6, 2))"/>
</xsl:if>
<xsl:value-of select="substring(atom:updated, 1, 10)"/>
</time>
<xsl:call-template name="lines"><xsl:with-param name="text" select="description | atom:content | atom:summary"/></xsl:call-template>
</article>
</xsl:template>
<!-- The text is HTML with line breaks and no other tag: shown line by line as plain text, without the headline. -->
<xsl:template name="lines">
<xsl:param name="text"/>
<xsl:variable name="line" select="substring-before(concat($text, '&lt;br&gt;'), '&lt;br&gt;')"/>
<xsl:variable name="plain"><xsl:call-template name="replaced"><xsl:with-param name="text" select="$line"/></xsl:call-template></xsl:variable>
<xsl:if test="$line and $plain != concat(title | atom:title, '。')"><p class="line"><xsl:value-of select="$plain"/></p></xsl:if>
<xsl:if test="contains($text, '&lt;br&gt;')"><xsl:call-template name="lines"><xsl:with-param name="text" select="substring-after($text, '&lt;br&gt;')"/></xsl:call-template></xsl:if>
</xsl:template>
<xsl:template name="replaced">
<xsl:param name="text"/>
<xsl:choose>
<xsl:when test="contains($text, '&amp;')">
<xsl:variable name="rest" select="substring-after($text, '&amp;')"/>
<xsl:variable name="name" select="substring-before($rest, ';')"/>
<xsl:value-of select="substring-before($text, '&amp;')"/>
<xsl:choose><xsl:when test="$name = 'lt'">&lt;</xsl:when><xsl:when test="$name = 'gt'">&gt;</xsl:when><xsl:otherwise>&amp;</xsl:otherwise></xsl:choose>
<xsl:call-template name="replaced"><xsl:with-param name="text" select="substring-after($rest, ';')"/></xsl:call-template>
</xsl:when>
<xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
</xsl:choose>
</xsl:template>
</xsl:stylesheet>
