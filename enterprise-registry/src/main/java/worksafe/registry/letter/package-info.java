/**
 * Duty letters (安全生产责任书, 按照隶属关系层层签定; R-ENT-049): the superior and the subordinate along the chain of affiliation
 * agree for a year what the subordinate answers for: county and town, county and department, town and village, the authority and the
 * enterprise, the enterprise and its units. The text follows from a template, is frozen when the letter is drafted, and is named by its
 * hash.
 *
 * <pre>
 * DRAFT ─signature→ SIGNED_ONE ─signature→ SIGNED ─assessment→ ASSESSED ─ending→ ENDED
 *   ├──────paper──────────┴─paper──────────↑ └────────────ending─────────────┘
 *   └─ending→ ENDED ←─ending─ SIGNED_ONE
 * </pre>
 *
 * <p>Each side signs by another account, which names the hash of what it signs; a scanned paper that both signed stands for both
 * signatures, and the superior enters it (the letter is printed for that, {@code GET duty-letters/{id}/pdf}), as it enters the assessment and ends what both signed. From then on two clocks run: {@code
 * duty-letter-renewal} until the last day of the letter, which the signed letter that renews it meets, and {@code
 * duty-letter-assessment}. A letter that was renewed ends by itself once the subordinate was assessed by it; until then it stays
 * signed and the assessment owed. The letters of an enterprise that is cancelled end with it. Whoever on the chain has no signed
 * letter for a year is listed.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.letter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
