package worksafe.registry.obligation;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.Scorecard;

/** A scorecard that there is: what enterprises or authorities are scored by. */
@Schema(name = "ScorecardKind", description = "记分表的定义 / a scorecard as it is defined")
record ScorecardKindView(
        @Schema(description = "记分表 / scorecard", examples = "six-systems")
        String code,

        @Schema(description = "版本 / version of its definition", examples = "1")
        int version,

        @Schema(description = "名称 / what it is called", examples = "六项安全生产制度")
        String title,

        @Schema(description = "适用主体类别 / whose card it is", examples = "[\"ENTERPRISE\"]")
        List<ObligationHolder> holder,

        @Schema(description = "文件 / document that asks for the items", examples = "关于切实加强非公有制企业安全生产监管工作的意见（蓟县，2006）")
        String source,

        @Schema(description = "条款 / clause", examples = "二") String clause,

        @Schema(
                description = "各项所对应的义务种类 / kinds of obligations that are its items, in order",
                examples = "[\"safety-staff\"]")
        List<String> obligations) {

    static ScorecardKindView of(Scorecard card, Locale language) {
        return new ScorecardKindView(
                card.code(),
                card.version(),
                card.title().in(language),
                card.holder(),
                card.source(),
                card.clause(),
                card.items().stream().map(Scorecard.Item::obligation).toList());
    }
}
