/** The images of all articles, in several sizes and a modern format, by Astro's image service. */
import {getImage} from 'astro:assets';
import images from 'virtual:article-images';
import type {ImageAttributes} from '../addresses/addresses.ts';
import {imageAddresses} from './image-addresses.ts';

/** The widths of the files, in pixels: phones and desks, with one and two pixels for each. */
const widths = [360, 560, 720, 1120];
/** The width at which an image is shown: that of the text, or of a phone. */
const sizes = '(width < 40rem) 100vw, 35rem';

/** The images by their paths from the root of the site. */
export const publishedImages: ReadonlyMap<string, ImageAttributes> = new Map(
  await Promise.all(
    Object.entries(images).map(
      async ([path, image]): Promise<[string, ImageAttributes]> => [path, await publish(image)],
    ),
  ),
);

imageAddresses.clear();
for (const [path, attributes] of publishedImages) imageAddresses.set(path, attributes);

async function publish(image: (typeof images)[string]): Promise<ImageAttributes> {
  const lazy = {loading: 'lazy', decoding: 'async'} as const;
  // A drawing has no pixels, and an animation would lose its frames.
  if ('url' in image) {
    return {src: image.url, width: image.width, height: image.height, ...lazy};
  }
  const {width, height, format} = image;
  const smaller = widths.filter((each) => each < width);
  const largest = Math.min(width, Math.max(...widths));
  const modern = await getImage({src: image, format: 'webp', widths: [...smaller, largest]});
  // The fallback has a format that every program reads, also for feeds.
  const fallback = await getImage({
    src: image,
    width: largest,
    format: format === 'jpg' || format === 'jpeg' ? 'jpg' : 'png',
  });
  return {
    src: fallback.src,
    srcSet: modern.srcSet.attribute,
    sizes,
    width,
    height,
    ...lazy,
  };
}
