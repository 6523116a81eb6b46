package worksafe.inspections.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.FindingCause;
import worksafe.kernel.Force;
import worksafe.kernel.Trade;
import worksafe.kernel.law.CheckItem;
import worksafe.kernel.law.CheckList;
import worksafe.kernel.law.ClauseNumber;
import worksafe.kernel.law.LawDocument;
import worksafe.kernel.law.LawLibrary;

/** A check list that ships, as clients read it. */
@Schema(description = "检查表 / a check list")
public record VisitCheckList(
        @Schema(description = "检查表代码 / code", examples = "dust")
        String code,

        @Schema(description = "版本 / version", examples = "1")
        int version,

        @Schema(description = "名称 / title", examples = "粉尘涉爆企业自查表")
        String title,

        @Schema(
                description = "适用行业；为空的适用于所有企业 / for which trades; empty for all",
                examples = "[\"INDUSTRY_AND_COMMERCE\"]")
        Set<Trade> trades,

        List<Item> items) {

    public VisitCheckList {
        items = List.copyOf(items);
    }

    public static VisitCheckList of(CheckList list, LocalDate day) {
        return new VisitCheckList(
                list.code(),
                list.version(),
                list.title(),
                list.trades(),
                list.items().stream().map(item -> Item.of(list, item, day)).toList());
    }

    /** What is looked at, with all that a finding takes over. */
    @Schema(name = "VisitCheckItem", description = "检查项目 / what is looked at")
    public record Item(
            @Schema(description = "检查表代码 / code of the list", examples = "dust")
            String list,

            @Schema(description = "检查表版本 / version of the list", examples = "1")
            int version,

            @Schema(description = "项目代码 / code of the item", examples = "dust-cleaning")
            String item,

            @Schema(description = "要求 / what is demanded", examples = "粉尘作业区域每班清理并如实记录")
            String requirement,

            @Schema(description = "依据 / what demands it", examples = "《工贸企业粉尘防爆安全规定》第十八条第一款")
            String legalBasis,

            @Schema(
                    description = "依据条款在法律法规库中的标识；库中没有的不返回 / the clause by its id; absent where the library has none",
                    examples = "fcfb-6.18.1")
            @Nullable
            String clauseId,

            @Schema(description = "依据的效力 / how strong it is", examples = "RULE")
            Force force,

            @Schema(description = "罚则 / what punishes it", examples = "《工贸企业粉尘防爆安全规定》第二十九条")
            String penaltyClause,

            @Schema(description = "不符合时的规范表述 / wording of the finding", examples = "粉尘作业区域未按照规定清理")
            String wording,

            @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
            FindingCause cause,

            @Schema(description = "当日能否据以认定问题 / whether a finding may rest on it that day", examples = "true")
            boolean foundsFinding) {

        static Item of(CheckList list, CheckItem item, LocalDate day) {
            return new Item(
                    list.code(),
                    list.version(),
                    item.code(),
                    item.requirement(),
                    words(item.document(), item.clause()),
                    clauseId(item),
                    item.document().force(),
                    words(item.penaltyDocument(), item.penaltyClause()),
                    item.wording(),
                    FindingCause.valueOf(item.cause()),
                    founds(item.document()) && item.document().inForceOn(day));
        }

        /** As a finding keeps it. */
        String id() {
            return list + '@' + version + '/' + item;
        }

        boolean says(String word) {
            return (requirement + legalBasis + penaltyClause + wording).contains(word);
        }

        private static @Nullable String clauseId(CheckItem item) {
            var library = LawLibrary.shipped();
            return ClauseNumber.leading(item.clause())
                    .map(number -> number.in(item.document().id()))
                    .filter(id -> library.clause(id).isPresent())
                    .orElse(null);
        }

        private static String words(LawDocument document, String clause) {
            return '《' + document.title() + '》' + clause;
        }
    }

    /** Whether findings may rest on it: what a paper alone says is held against nobody. */
    static boolean founds(LawDocument document) {
        return document.force() != Force.DOCUMENT || document.standard();
    }
}
