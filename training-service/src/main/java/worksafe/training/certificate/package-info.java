/**
 * The life of a certificate (证书): issued to a person who passed the assessment, for a kind and, in special operations, a
 * category; in force until its validity runs out, reviewed (复审) in between, revoked (撤销) on grounds that the law names,
 * lapsed by its clocks, struck off (注销) when its holder has died or asked for it, or after it was revoked (令30 Art. 31). How long it is valid, how often and when it is reviewed, after how many hours of training, from
 * what age and on which grounds it is revoked are policies, kept with the certificate as they were when it was issued
 * (安监总局令第30号 Arts. 4, 19, 21–23, 26, 30; 第44号).
 *
 * <pre>
 * IN_FORCE ─review→ IN_FORCE
 *    ├─revocation→ REVOKED
 *    └─its review or its end is missed→ LAPSED ─a review passed in time, entered afterwards→ IN_FORCE
 *                                              └─the law of that day asked for no review→ IN_FORCE
 * IN_FORCE, LAPSED, REVOKED ─cancellation→ CANCELLED
 * </pre>
 *
 * <p>A review in the middle leaves the end where it is; a review at the end renews the certificate for another period.
 * What was missed is void and cannot be reviewed; a new certificate is issued instead. Whether it was missed is judged by
 * the day on which the review was passed, not by that of its entry. Two certificates of one person,
 * kind and category never hold on the same day. A certificate is good everywhere; it belongs to the authority that issued
 * it, which alone, with those above it, reviews and revokes it.
 *
 * <p>With a review the authority may consent that the next one comes later than usual, where the holder has been long in the
 * trade and nothing speaks against it (Art. 21); the consent lasts until that next review.
 *
 * <p>One that was issued and reviewed on paper is entered with the reviews it passed. The same verb is then carried out for
 * each of them, by the rules of its day, so that it cannot stand otherwise than if it had always been kept here.
 *
 * <p>A renewal is dated by the law of the day on which it was passed. A change of law may also date anew the reviews that an
 * earlier rule has dated (令第19号: those due since 1 June 2026 are not held); the end stays, and what the terms were before is
 * kept. {@link TermChange} says it for one, {@link RunningReviews} carries it out for all that are here.
 *
 * <p>Each change makes the holder's posts be judged anew, in the same transaction.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
