/**
 * Who may not work today, and why. Whether a post needs a certificate is a policy of place and trade ({@code
 * post.certificate-required.*}): special operations always (安全生产法 Art. 30, 安监总局令第30号 Art. 5), principals and safety
 * managers in the trades of Art. 27(2). A post that needs one is fit on a day on which a certificate of its kind and
 * category is in force for its holder, and barred on every other.
 *
 * <p>The rule stands here once ({@link worksafe.training.compliance.PostJudgement}); posts keep its verdict, which changes in
 * the transaction of whatever changes it. The list of the barred is computed from the certificates themselves, for any
 * day, by one query that knows nothing of the stored verdicts; a test compares the two over random histories.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.compliance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
