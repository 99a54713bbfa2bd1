// The ways a file leaves the form: copied, downloaded, to the forge, in a letter. Nothing is sent by itself.

import { copier } from "./copier.js";

/** So long may a file in a letter be, as addresses spell it; a longer one is attached. */
const LETTER = 1500;
/** Servers take addresses of 8 KB; the path and what a sign-in adds go into the rest. */
const ADDRESS = 7000;
const FORGE = "到代码托管平台新建这个文件";
const FORGE_LONG = "先复制内容，再到代码托管平台新建这个文件，粘贴进去";

export class Ways {
  /** ``box`` holds the links; ``asked`` says where the forge takes a new file, where letters go, and what is filed. */
  constructor(box, asked) {
    Object.assign(this, { box, asked });
    box.prepend(copier(() => this.file, "复制内容"));
  }

  link(name) {
    return this.box.querySelector(`[data-${name}]`);
  }

  /** Offer a file that belongs at a path below ``data/``. */
  offer(file, path) {
    this.file = file;
    this.offerDownload(path);
    this.offerForge(path);
    this.offerLetter(path);
  }

  offerDownload(path) {
    const link = this.link("download");
    link.href = `data:text/yaml;charset=utf-8,${encodeURIComponent(this.file)}`;
    link.download = path.split("/").pop();
  }

  /** Lead to the forge with the file, or without it where its address would be longer than forges take. */
  offerForge(path) {
    const [link, { pattern }, content] = [this.link("forge"), this.asked, encodeURIComponent(this.file)];
    const long = content.length > ADDRESS;
    link.hidden = !pattern;
    link.textContent = long ? FORGE_LONG : FORGE;
    if (pattern) link.href = pattern.replace("{path}", path).replace("{content}", long ? "" : content);
  }

  /** Offer a letter with the file in it, or with the file to be attached when it is long; its name tells the path. */
  offerLetter(path) {
    const { mail, title } = this.asked;
    if (!mail) return;
    const [letter, attachment, where] = [this.link("letter"), this.link("attachment"), `data/${path}`];
    const long = encodeURIComponent(this.file).length > LETTER;
    const name = path.replaceAll("/", "__");
    const body = long ? `位置：${where}\n文件见附件：${name}` : `位置：${where}\n\n${this.file}`;
    letter.href = `mailto:${mail}?subject=${encodeURIComponent(`公开事项：${title} ${where}`)}&body=${encodeURIComponent(body)}`;
    letter.hidden = false;
    attachment.hidden = !long;
    attachment.href = this.link("download").href;
    attachment.download = name;
  }
}
