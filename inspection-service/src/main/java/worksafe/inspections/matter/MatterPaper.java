package worksafe.inspections.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterRequests.DrawUpMatterPaper;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;

/** What the paper of a matter says to an enterprise: 约谈通知书, 通报, 警示函 or 督办函, by the kind of the matter. */
record MatterPaper(
        SupervisionMatter matter, UUID enterprise, @Nullable String day, String answerWithin) {

    /** The kind of aggregate that such papers are of. */
    static final String OWNER = "supervision-matter";

    PaperDraft draft(DrawUpMatterPaper request, String account) {
        return new PaperDraft(
                matter.told().kind().paper(),
                OWNER,
                matter.id(),
                matter.told().title(),
                matter.region(),
                matter.place().sector(),
                enterprise,
                matter.place().body(),
                content(request),
                DisclosureClass.ON_REQUEST,
                signers(account));
    }

    private List<String> signers(String account) {
        return Stream.of(matter.openedBy(), account).distinct().toList();
    }

    private JsonNode content(DrawUpMatterPaper request) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("authority", request.authority())
                .put("enterpriseName", matter.place().body())
                .put("matterNumber", matter.number())
                .put("title", matter.told().title())
                .put("text", matter.told().text())
                .put("demand", matter.told().demand())
                .put("answer", day == null ? "自送达之日起" + answerWithin + "内" : day + "前（含当日）");
        if (matter.told().kind() == MatterKind.INTERVIEW) {
            content.put("appointment", request.appointment());
        }
        return content;
    }
}
