/**
 * Checking certificates in public (证书查验): whoever holds a certificate, or is shown one, asks by its number and its holder's name
 * whether it stands. Nothing is told of a number without its name, nor of a name without its number, and nothing of the holder that
 * whoever asks does not know.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.certificate.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
