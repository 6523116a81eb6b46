package worksafe.platform.files;

import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** How a file is called: one line, without the folders that it came from. */
final class FileName {

    static final int LONGEST = 200;

    private FileName() {}

    /** @throws RequestProblem 400 for none, or one that cannot stand on a line */
    static String of(@Nullable String sent) {
        var plain = sent == null
                ? ""
                : Text.line(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        if (plain.isBlank()
                || plain.length() > LONGEST
                || !Text.isClean(plain)
                || !Text.isOneLine(plain)
                || plain.chars().allMatch(c -> c == '.')) {
            throw RequestProblem.invalid(Violation.query("name", "file-name-shape", LONGEST));
        }
        return plain;
    }
}
