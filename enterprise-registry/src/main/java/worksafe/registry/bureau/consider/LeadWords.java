package worksafe.registry.bureau.consider;

import java.util.Locale;
import java.util.Map;
import worksafe.kernel.PolicyRow;
import worksafe.platform.http.Messages;
import worksafe.registry.bureau.record.RecordType;

/** The words of leads, from the bundles. A lead keeps them as its events and tasks tell them, in the language of the office. */
final class LeadWords {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final int LONGEST_TITLE = 200;

    private final Messages messages;

    LeadWords(Messages messages) {
        this.messages = messages;
    }

    String injuryTitle(Map<String, String> content) {
        return cut(text("injury-title", said(content, "number")));
    }

    /** @param deciding the row that says by which grounds an injury is suspected */
    String injuryFinding(Map<String, String> content, PolicyRow deciding, int days) {
        return text(
                "injury-finding",
                said(content, "number"),
                said(content, "injuredOn"),
                deciding.source(),
                messages.text(LANGUAGE, "injury-ground." + said(content, "ground")),
                said(content, "result").equals("DEATH") ? text("death") : text("grade", said(content, "grade")),
                String.valueOf(days));
    }

    String projectTitle(Map<String, String> content) {
        return cut(text("project-title", said(content, "number")));
    }

    /** @param deciding the row that says of which trades a project is suspected */
    String projectFinding(RecordType type, Map<String, String> content, PolicyRow deciding) {
        return text(
                "project-finding",
                messages.text(LANGUAGE, "code-table.bureau-record-type." + type),
                said(content, "number"),
                said(content, "title"),
                said(content, "decidedOn"),
                deciding.source(),
                deciding.clause());
    }

    private String text(String key, Object... arguments) {
        return messages.text(LANGUAGE, "lead-text." + key, arguments);
    }

    private static String said(Map<String, String> content, String field) {
        return content.getOrDefault(field, "");
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
