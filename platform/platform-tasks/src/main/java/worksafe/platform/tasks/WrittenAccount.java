package worksafe.platform.tasks;

import java.util.List;
import worksafe.kernel.Accounts;
import worksafe.platform.http.RequestProblem;

/** An account as somebody wrote it into a request. */
public final class WrittenAccount {

    /** What lists take for the caller's own account, whatever it is. */
    static final String ME = "me";

    private WrittenAccount() {}

    /**
     * Its one spelling.
     *
     * @param pointer where it stands in the request
     * @throws RequestProblem 400 for blanks of any kind, and for the word that stands for whoever asks
     */
    public static String of(String written, String pointer) {
        var account = Accounts.folded(written);
        if (account.isEmpty()) {
            throw RequestProblem.invalid(new RequestProblem.Violation(pointer, "empty", List.of()));
        }
        if (account.equals(ME)) {
            throw RequestProblem.invalid(new RequestProblem.Violation(pointer, "assignee-me", List.of()));
        }
        return account;
    }
}
