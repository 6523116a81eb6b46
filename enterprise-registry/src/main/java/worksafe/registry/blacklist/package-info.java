/**
 * The list of the seriously dishonest (安全生产严重失信主体名单, 应急管理部令第11号, R-ENT-130, R-ENT-131): enterprises that were
 * punished for what is vile and grave. Who punished decides and answers for it (Art. 4): the office whose place an entry bears, and
 * no other, notifies, decides, lists, publishes and removes.
 *
 * <pre>
 * CANDIDATE ─notice→ NOTICED ─decision→ DECIDED ─listing→ LISTED ─term over, removal, early removal→ REMOVED
 *     │                 │                  │                 ↑                                          │
 *     └──dismissal──────┴──────────────────┴→ DROPPED        └──restoration (of an early removal by fraud)──┘
 * </pre>
 *
 * <p>A candidate names the punishment by its paper and day, and the ground; the rows {@code blacklist.ground.*} say which there
 * are and which ask for a fine. Only trades of Art. 2 ({@code blacklist.trades}, {@code blacklist.industries}) and, for false
 * reports, evaluation and testing bodies are listed. The enterprise is told and may state its case; until its days
 * are over nothing is decided unless it did so itself. What it stated is answered by
 * the decision, which another account takes than proposed it. What is public, and until when, is written in {@link
 * worksafe.registry.blacklist.notice}, by another account than decided; names of people are masked there. Nothing is public
 * without a decision, and nothing stays public after the entry has ended.
 *
 * <p>What the departments of a place do about a listed enterprise each records itself, by field, with its own basis, degree and
 * last day ({@link worksafe.registry.blacklist.sanction}): the list itself restricts nobody.
 *
 * <p>An early removal is an application ({@code blacklist-early-removal}) of the enterprise. Clocks are locked first, then the entry.
 * Until it was told, an enterprise is shown nothing of an entry about itself.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.blacklist;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
