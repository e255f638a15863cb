/**
 * Whether a file is, or carries, something that runs: by the ending of its name, by its declared type, and by the content
 * itself, since the first two are whatever the sender likes. Endings follow the lists of mail providers (what Gmail and
 * Outlook refuse).
 */
import { fileEnding } from './file-name.ts';
import { zipNames } from './zip-names.ts';

const ENDINGS = new Set(
  [
    // Windows
    'ade adp app appref-ms appx appxbundle bas bat cab chm cmd com cpl diagcab dll ex_ exe gadget grp hlp hta inf ins iso isp',
    'its jar jnlp js jse lib library-ms lnk mad maf mag mam maq mar mas mat mau mav maw mda mdb mde mdt mdw mdz msc msh msh1',
    'msh2 mshxml msi msix msixbundle msp mst nsh ocx ops osd pcd pif plg prf prg ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psdm1 psm1',
    'reg scf scr sct search-ms settingcontent-ms shb shs sys theme url vb vba vbe vbp vbs vhd vhdx vsmacros vsw vxd webpnp website',
    'ws wsb wsc wsf wsh xbap xll xnk img udl',
    // Elsewhere
    'apk bash class command csh deb dex dmg elf ipa ksh mpkg pkg pl py pyc pyo pyw pyz pyzw rb rpm run sh so tcsh terminal',
    'workflow zsh mjs cjs php phtml phar asp aspx jsp cgi wasm',
    // Documents that bring macros
    'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm one',
  ]
    .join(' ')
    .split(' '),
);

const TYPES = new Set([
  'application/x-msdownload',
  'application/x-msdos-program',
  'application/x-ms-installer',
  'application/x-msi',
  'application/vnd.microsoft.portable-executable',
  'application/x-dosexec',
  'application/x-executable',
  'application/x-elf',
  'application/x-sharedlib',
  'application/x-mach-binary',
  'application/x-sh',
  'application/x-shellscript',
  'application/x-csh',
  'application/x-bat',
  'application/x-perl',
  'application/x-python-code',
  'application/x-httpd-php',
  'application/x-php',
  'application/hta',
  'application/javascript',
  'application/x-javascript',
  'application/ecmascript',
  'application/java-archive',
  'application/java-vm',
  'application/x-java-applet',
  'application/x-java-jnlp-file',
  'application/vnd.android.package-archive',
  'application/x-apple-diskimage',
  'application/x-debian-package',
  'application/vnd.debian.binary-package',
  'application/x-rpm',
  'application/wasm',
  'application/x-ms-shortcut',
  'text/javascript',
  'text/ecmascript',
  'text/vbscript',
  'text/x-sh',
  'text/x-shellscript',
  'text/x-python',
  'text/x-php',
]);

/** First bytes, in hex. */
const STARTS = [
  '4d5a', // MZ: Windows and DOS
  '7f454c46', // ELF
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe', // Mach-O
  'cafebabe', // Java class, Mach-O for several machines
  '4c0000000114020000000000c000000000000046', // Windows shortcut
  '6465780a', // Dalvik
  '0061736d', // WebAssembly
  '49545346', // compiled help
  '4d534346', // cabinet
];
/** What a script begins with, after blanks and a byte order mark. HTML and SVG are none: they are never served as such. */
const SCRIPT =
  /^(?:#!|@echo\b|<\?php|<%@?|<script\b|<job\b|<package\b|<hta:|\[internetshortcut\]|windows registry editor|regedit4|option explicit\b|on error resume next\b)/i;
const HEAD = 512;
const BEHIND = /(?:^|\/)(?:vbaProject\.bin|META-INF\/MANIFEST\.MF|AndroidManifest\.xml|classes\.dex)$/i;

export function isExecutable(file: { name: string; type: string; content: Uint8Array }): boolean {
  return (
    ENDINGS.has(fileEnding(file.name)) ||
    TYPES.has(file.type) ||
    file.type.includes('macroenabled') ||
    runs(file.content) ||
    zipNames(file.content).some((name) => BEHIND.test(name) || ENDINGS.has(fileEnding(name.replace(/[. ]+$/, ''))))
  );
}

function runs(content: Uint8Array): boolean {
  const head = content.subarray(0, HEAD);
  const hex = Array.from(head.subarray(0, 20), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return STARTS.some((start) => hex.startsWith(start)) || SCRIPT.test(textOf(head).trimStart());
}

/** Scripts for Windows are often written in UTF-16. */
function textOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder().decode(head);
}
