/**
 * The life of a post (岗位任职): somebody works for an enterprise as principal, safety manager or in a special operation,
 * from a day on. Whether the holder may work is the post's status: fit, or barred with a reason. It is judged when the
 * post starts, and again in the transaction of whatever changes the answer: a certificate of the holder is issued,
 * reviewed, revoked or lapses, or the enterprise comes under another authority. Changes of policy are noticed by a
 * review of all posts. Each change from fit to barred or back is announced once. One person holds a post of one kind and
 * category at one enterprise once at a time. It ends when the holder leaves, or with its enterprise: on the day on which that
 * was cancelled (注销), or merged into another where the holder has the same post. An enterprise whose licence was only taken (吊销) still exists, and so do its posts. An ended post stays
 * ended, whatever becomes of the enterprise.
 *
 * <pre>
 * FIT ⇄ BARRED      by judgement
 *   └────┴─ending→ ENDED
 * </pre>
 *
 * <p><b>Judged past the wall.</b> Who issues or revokes a certificate need not see the enterprises where its holder works;
 * their posts must change all the same, in the same transaction. So judging widens the transaction's scope for exactly
 * that and narrows it again ({@link WallBypass}); the caller is told nothing of posts that are hidden, and the events and
 * audit entries carry the caller's name.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.post;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
