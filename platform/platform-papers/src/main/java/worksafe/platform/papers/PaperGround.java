package worksafe.platform.papers;

import java.util.regex.Pattern;

/**
 * The legal ground as a paper names it: the document, and of the clause its article alone. What the policy book adds to a
 * clause, how sure it is or what is a default of the system, is for those who keep the book and stands on no paper.
 */
public final class PaperGround {

    private static final String NUMBER = "[一二三四五六七八九十百千零〇0-9]+";

    private static final Pattern ARTICLE =
            Pattern.compile("第" + NUMBER + "条(?:之" + NUMBER + ")?(?:第" + NUMBER + "款)?(?:第[（(]?" + NUMBER + "[）)]?项)?");

    private PaperGround() {}

    /**
     * For example {@code 《安全生产法》第六十五条第一款第（二）项}; the document alone where the clause names no
     * article.
     *
     * @param source the document
     * @param clause as the policy book has it, perhaps with remarks
     */
    public static String words(String source, String clause) {
        var article = ARTICLE.matcher(clause);
        return "《" + source + "》" + (article.lookingAt() ? article.group() : "");
    }
}
