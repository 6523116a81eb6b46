/**
 * Risk points (风险点) of an enterprise, graded by colour and controlled level by level (安全风险分级管控, 安全生产法 2021 Art.
 * 41(1), 101(4); R-HAZ-010, 015, 016, 017). An enterprise registers where something may go wrong, and which of its posts,
 * devices and processes that concerns. It assesses the point by a method: LEC, whose score is the product of likelihood,
 * exposure and consequence, or the matrix of likelihood and severity. The values that a factor may have and the scores from
 * which a colour holds are rows of the policy book; nobody types a colour.
 *
 * <pre>
 * DRAFT ─assessment→ ASSESSED ─control→ CONTROLLED ─assessment→ ASSESSED
 *    └───────────────────┴─retirement→ RETIRED ←─────┘
 * </pre>
 *
 * <p>Controlled is a point whose measures stand for each level from the highest that its colour asks for down to the post, each
 * with one owner, and, where its colour is one of those that are warned of, whose warning sign and emergency card are on file.
 *
 * <p>A point is assessed again every year, and sooner after a change or when an authority challenges its colour with a reason:
 * the clock {@code risk-reassessment} runs to the nearest of these days, and the fact that it was missed stands beside the
 * status. A point whose colour is warned of is announced as {@code risk-point-warned} and stands on the authority's list of
 * warnings until it is retired or assessed lower.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.risk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
