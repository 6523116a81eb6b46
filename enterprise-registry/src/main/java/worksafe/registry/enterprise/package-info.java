/**
 * The enterprise: who it is (name, dated identifiers), what it does, where it is supervised and by which kind of
 * authority. Its id is made here and is the same in every context; credit codes and registration numbers come, change,
 * and can be missing or wrong.
 *
 * <p>An enterprise lives as {@code ACTIVE}, is {@code CANCELLED} (注销) or has its licence {@code REVOKED} (吊销), and may
 * still be cancelled or reinstated after that; nothing is deleted. Feeds know a county at best, so what they bring waits
 * in the county's pool until someone assigns it to a town or village; afterwards it may be relocated. Region and sector
 * decide who may see a row, so when they change, all rows of the enterprise follow in the same transaction ({@link
 * worksafe.registry.enterprise.FollowingRows}), and the other contexts follow {@code enterprise-relocated} and {@code
 * enterprise-changed}.
 *
 * <p>Every revision leaves a row of history, written by the database, since imports change thousands of rows at once.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.enterprise;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
