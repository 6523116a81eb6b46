/**
 * People who work (人员), one row for each: the identity number, checked by its own check digit, is sealed, and found again
 * by a keyed hash that is unique. Answers show the last four characters; the whole number is disclosed to those who may,
 * for a purpose, and leaves an audit entry. The day of birth is not kept beside it: with the last four characters in
 * clear it would give the number away. Where an age matters, the seal is opened for it, and that is audited too.
 *
 * <p><b>Who sees a person.</b> The authority of the place and sector where the person was registered and those above it;
 * whoever sees a post of the person that has not ended; and an enterprise sees those who hold a post with it, besides
 * those it entered itself, until their first post begins. Whoever moves on to an enterprise elsewhere is entered there by
 * an authority that sees both. A number of somebody hidden is answered "registered elsewhere", and audited. Row security
 * repeats all of it, and lets nobody write a post or a certificate for a person who is hidden.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.person;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
