/**
 * Construction projects of enterprises and the three simultaneities (建设项目“三同时”; R-ENT-080, 082, 083): safety facilities are
 * designed, built and put to use together with the main works (安全生产法 Arts. 31 to 34; 建设项目安全设施“三同时”监督管理办法, 令第36号 as
 * amended 2015; 危险化学品安全法 Arts. 23 to 27), and so is what protects from occupational diseases (职业病防治法 Arts. 17, 18).
 *
 * <p>A project passes six stages, none out of its turn: planning, establishment, design, construction, trial production, acceptance.
 * Who decides a stage is a row of the policy book for each kind of project: an authority, perhaps of a named level, its owner, or
 * nobody, where it is merely recorded.
 *
 * <pre>
 * PREPARING ─submission→ SUBMITTED ─acceptance→ UNDER_REVIEW ─decision→ PREPARING (next stage) | COMPLETED | REJECTED
 *     │                      └──────return→ RETURNED ←return──┘ ─submission→ back where it was
 *     │                  submission leads to UNDER_REVIEW at once where the law knows no acceptance of it
 *     ├──passage (owner, record)→ PREPARING (next stage) | COMPLETED | REJECTED
 *     └──change after the design was passed→ PREPARING (design)
 * REJECTED ─submission, passage→ as from PREPARING
 * COMPLETED ─use→ IN_USE
 * all before COMPLETED ─abandonment→ ABANDONED
 * </pre>
 *
 * <p>The authority's days run from the submission where nothing is accepted, else from the acceptance; they stand still while it is
 * returned, and are extended once. Nothing passes that lacks a condition of its stage, a paper on occupational health that is due by
 * then, or whose enterprise is known to lack safety conditions; the refusal names each. A chemical project files the plan of its trial
 * run before it begins; a trial run has a least and a longest time. Safety facilities are used after the acceptance only: what is found
 * built, tried or used before its turn is a breach, which the stage that it skipped heals. Of what owners accepted themselves the
 * authority draws a share and checks it.
 *
 * <p>Whether all projects of an enterprise are in order is the obligation {@code construction-project}. Locks: clocks, then the project.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.project;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
