import { type Day, dayFromNumber } from '../../domain/day.ts';

/** What ranking asks of every article that a query meets. */
export interface ArticleFacets {
  published(place: number): Day;
  source(place: number): string | undefined;
}

/** The columns of table `segment` that hold facets. */
export interface FacetColumns {
  readonly published: Buffer;
  /** JSON array of outlets. */
  readonly outlets: string;
  readonly outlet_of: Buffer;
}

/** Place of the outlet of an article that has none. */
const NONE = 0xffff;

/** Packs the facets of a segment's articles, in the order of their places. */
export function packFacets(
  facets: readonly { readonly published: number; readonly source: string | undefined }[],
): FacetColumns {
  const outlets = [...new Set(facets.flatMap(({ source }) => source ?? []))];
  const places = new Map(outlets.map((outlet, place) => [outlet, place]));
  const published = Buffer.alloc(facets.length * 4);
  const outletOf = Buffer.alloc(facets.length * 2);
  facets.forEach((facet, place) => {
    published.writeInt32LE(facet.published, place * 4);
    outletOf.writeUInt16LE(facet.source === undefined ? NONE : places.get(facet.source)!, place * 2);
  });
  return { published, outlets: JSON.stringify(outlets), outlet_of: outletOf };
}

/** Days by number: the articles of an archive have few different ones, and many places. */
const days = new Map<number, Day>();

function dayOf(number: number): Day {
  const known = days.get(number) ?? dayFromNumber(number);
  days.set(number, known);
  return known;
}

/** Reads what {@link packFacets} packed. */
export function readFacets({ published, outlets, outlet_of: outletOf }: FacetColumns): ArticleFacets {
  const names = JSON.parse(outlets) as string[];
  return {
    published: (place) => dayOf(published.readInt32LE(place * 4)),
    source: (place) => names[outletOf.readUInt16LE(place * 2)],
  };
}
