/**
 * Emergency plans of enterprises (应急预案) from their draft to the edition that replaces them (R-ENT-150, R-ENT-153; 生产安全事故应急
 * 预案管理办法, 令第88号 as amended by 令第2号). A plan is comprehensive, special or for one site; each edition is a row of its own.
 *
 * <pre>
 * DRAFT ─review→ REVIEWED ─signature→ SIGNED ─publication→ PUBLISHED ─filing→ FILED ─evaluation→ EVALUATED
 *   │                                   ↑                      └─turned down→ RETURNED ─filing→ FILED
 *   └───signature, where no review is owed
 * PUBLISHED, RETURNED, FILED, EVALUATED ─an edition that replaces it is published→ REVISED
 * DRAFT, REVIEWED, SIGNED, PUBLISHED, RETURNED ─withdrawal→ WITHDRAWN
 * </pre>
 *
 * <p>Risks are assessed and resources surveyed before (Art. 10). Units of {@code plan.review-units} have it reviewed by people
 * among whom there is an expert and none has an interest (Arts. 21, 22), with minutes; others may. The principal signs, the staff
 * is told and, where the risks reach them, the neighbours (Art. 24). From the publication on, units of {@code plan.filing-units}
 * file it within {@code plan.filing-period} (Art. 26). The filing is an application of the kind {@code plan-filing}: the authority
 * has five working days, may return it once for completion, and its silence files the plan (Art. 28); while it examines, the
 * enterprise's time stands still. Units of {@code plan.evaluation-units} evaluate their plans every three years (Art. 35).
 *
 * <p>An edition that replaces another names which of the causes of Art. 36 made it and what it changes; what changes a part of
 * {@code plan.refiled-parts} takes the whole way again, anything else needs neither review nor filing (Art. 37). An evaluation,
 * of the plan or of a drill, that asks for a revision starts the clock {@code plan-revision}. How often plans are drilled is
 * the drills' ({@link worksafe.registry.drill}).
 *
 * <p>What kind of unit an enterprise is follows from its trades and from what its plan states of it. Which plans are in force is
 * the evidence of the obligation {@code emergency-plan}. Locks: the plan's clocks, the plan it replaces, then the plan.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
