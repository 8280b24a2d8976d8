import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { articles } from '#view-models/articles/cards.ts';
import { getCards } from '#view-models/cards/all-cards.ts';
import { cardSvg } from '#view-models/cards/card-svg.ts';
import { renderCard } from '#view-models/cards/render-card.ts';

export const getStaticPaths = () => {
  const cards = getCards([...articles].map(([port, data]) => ({ ...data, port })));
  return cards.map((card) => ({ params: { card: card.name }, props: { card } }));
};

/** `/cards/<name>.png`: the picture that stands for a page where its link is shared. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(renderCard(cardSvg(props.card)), { headers: { 'Content-Type': 'image/png' } });
