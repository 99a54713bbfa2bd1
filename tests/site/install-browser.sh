#!/bin/sh
# Chromium and a Chinese font for the browser tests; says what to install when it cannot.
have_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }
have_font() { [ -n "$(fc-list ':lang=zh-cn' 2>/dev/null)" ]; }
have_browser && have_font && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing chromium and fonts-noto-cjk"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null && exit 0
fi
echo "The browser tests need Chromium and a Chinese font. On Debian: sudo apt-get install chromium fonts-noto-cjk" >&2
[ "${CI:-}" = true ] && exit 1
exit 0
