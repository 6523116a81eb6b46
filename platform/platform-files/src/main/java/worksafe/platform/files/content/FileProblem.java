package worksafe.platform.files.content;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** Why a file is refused, alike in every context. */
public enum FileProblem implements ProblemType {
    /** It has no bytes. */
    FILE_EMPTY(422),
    /** It has more bytes than a file may have. */
    FILE_TOO_LARGE(413),
    /** Its content is of no type that is kept here. */
    FILE_TYPE_REFUSED(422),
    /** Its name says another type than its content has. */
    FILE_NAME_BELIES(422),
    /** It is two things at once, such as a picture that a browser would read as a page. */
    FILE_POLYGLOT(422),
    /** It breaks off, or is no proper file of its type. */
    FILE_UNREADABLE(422),
    /** A picture with more pixels than may be decoded. */
    FILE_TOO_MANY_PIXELS(422),
    /** What arrived has another digest than was announced. */
    FILE_DIGEST(422),
    /** The account has too many files waiting to be attached. */
    FILE_TOO_MANY_WAITING(422),
    /** The file belongs to something else already. */
    FILE_ATTACHED(409),
    /** A piece of an upload does not begin where the last one ended; the answer says where. */
    UPLOAD_OFFSET(409),
    /** An upload is finished before all of it has arrived. */
    UPLOAD_INCOMPLETE(409),
    /** The range that is asked for lies behind the end. */
    RANGE_NOT_SATISFIABLE(416),
    /** The row is there and the bytes are not; operators are told. */
    FILE_BYTES_MISSING(500);

    private final int status;

    FileProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
