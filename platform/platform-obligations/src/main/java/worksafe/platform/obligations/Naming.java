package worksafe.platform.obligations;

import java.util.Locale;

/** What something is called in both languages. */
public record Naming(String zh, String en) {

    public Naming {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a name in both languages, not " + zh + " / " + en);
        }
    }

    /** In the language asked for, Chinese unless it is English. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
