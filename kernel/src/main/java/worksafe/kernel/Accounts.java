package worksafe.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Accounts as the suite compares them. Issuers spell one account in several ways, so that {@code Zhang.Wei}, {@code
 * zhang.wei} and its full-width spelling are one person; where two persons must act, they are never two.
 */
public final class Accounts {

    private Accounts() {}

    /** The one spelling of an account: NFKC, without blanks around it, letters folded. The SQL function is {@code account}. */
    public static String folded(String account) {
        var plain = Normalizer.normalize(account, Normalizer.Form.NFKC).strip();
        // Upper case first, so that letters with two lower cases meet; again normal, since folding can undo it.
        return Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** Whether both are the account of one person. */
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }
}
