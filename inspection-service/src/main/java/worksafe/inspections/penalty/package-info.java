/**
 * Penalty cases (行政处罚案件). In the ordinary procedure a case is filed with two investigators who hold certificates, they
 * report what they found with a sentence in mind, another person reviews it, the party is told of it (行政处罚法 Art. 44) and
 * may state its case and, where the penalty is heavy, ask for a hearing that somebody not of the case presides over. Where Art. 58
 * says so, the legality is reviewed; heavy penalties are discussed collectively (Art. 57). Then an approver decides: punished, not
 * punished with an education record (Art. 33), handed over as a crime, or dropped. Nobody takes two of these parts. A decision is
 * served, published, performed, or enforced after a reminder by a court (行政强制法 Arts. 53–54). In the simple procedure
 * (Art. 51) two inspectors decide on the spot, serve and report.
 *
 * <p>What a violation costs stands in the policy book: {@code penalty.band.*} what the law says, {@code penalty.step.*} how
 * discretion is bound within it; see {@link worksafe.inspections.penalty.discretion}. Remedies do not stop the execution
 * (Art. 73) but may change or revoke the penalty, which then counts nowhere and is no longer published.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.penalty;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
