/** The images of articles, by their paths from the root of the site (see `image-modules.ts`). */
declare module 'virtual:article-images' {
  const images: Readonly<
    Record<string, import('astro').ImageMetadata | {url: string; width: number; height: number}>
  >;
  export default images;
}
