/**
 * Files: photographs and papers that belong to a row of an aggregate. A file is uploaded by an account, whole or in pieces,
 * and is that account's alone until a verb attaches it to a row, in the verb's transaction ({@link
 * worksafe.platform.files.Attachments}). From then on it is shown to whoever is shown that row, and stays as long as it. What
 * is attached to nothing is swept away.
 *
 * <p>The way of an upload: {@code FileResource} → {@code FileOperations} → {@link
 * worksafe.platform.files.content.FileExaminer}, which decides what it is and what of it is kept → {@link
 * worksafe.platform.files.store.FileStore} (bytes first) → {@code StoredFiles} (the row, in the transaction). Bytes without a
 * row are nobody's and are swept; so whatever is killed between the two, nothing is lost and nothing is there twice.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.files;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
