package worksafe.inspections.visitpaper;

import java.util.List;
import java.util.Locale;

/** The papers of a visit; each is the template of its name. */
public enum VisitPaperKind {
    /** 行政检查审批表. */
    APPROVAL,
    /** 现场检查方案. */
    PLAN,
    /** 行政检查通知书. */
    NOTICE("contact"),
    /** 现场检查笔录. */
    RECORD("place"),
    /** 抽样取证凭证. */
    SAMPLING("subject", "quantity", "place", "text", "person"),
    /** 勘验笔录. */
    SURVEY("place", "text", "person"),
    /** 询问笔录. */
    QUESTIONING("place", "text", "person"),
    /** 行政检查结果告知书. */
    RESULT("text", "contact");

    private final List<String> needed;

    VisitPaperKind(String... needed) {
        this.needed = List.of(needed);
    }

    String template() {
        return "visit-" + name().toLowerCase(Locale.ROOT);
    }

    /** What the visit does not know, and whoever draws it up says. */
    List<String> needed() {
        return needed;
    }
}
