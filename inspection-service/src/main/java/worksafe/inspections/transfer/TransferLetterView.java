package worksafe.inspections.transfer;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBasis;

/** What the letter says by which a case is handed over (涉嫌犯罪案件移送书), with its enclosures (Art. 6). */
@Schema(name = "CrimeTransferLetter", description = "涉嫌犯罪案件移送书 / the letter by which a case is handed over")
public record TransferLetterView(
        @Schema(description = "移送编号 / number", examples = "YS320281-2026-000001")
        String number,

        @Schema(description = "公安机关；未移送的不返回 / the police; absent before", examples = "江阴市公安局") @Nullable
        String police,

        @Schema(description = "案由 / what it is", examples = "涉嫌危险作业")
        String title,

        @Schema(description = "涉案单位 / the unit", examples = "江阴市澄江化工有限公司")
        String suspectName,

        @Schema(description = "涉嫌罪名 / the offence", examples = "危险作业罪（刑法第一百三十四条之一）")
        String offence,

        @Schema(description = "案情 / the facts", examples = "关闭可燃气体报警联动继续生产，具有发生重大伤亡事故的现实危险")
        String facts,

        @Schema(description = "附件清单 / enclosures", examples = "[\"调查报告\", \"涉案物品清单\", \"鉴定结论\"]")
        List<String> enclosures,

        @Schema(description = "抄送；未移送的不返回 / who has a copy; absent before", examples = "江阴市人民检察院") @Nullable
        String copyTo,

        @Schema(description = "移送日；未移送的不返回 / its day; absent before", examples = "2026-03-15") @Nullable
        LocalDate handedOverOn,

        @Schema(description = "移送依据 / the row behind it") PolicyBasis.View basis) {

    static TransferLetterView of(CrimeTransfer transfer, PolicyBasis basis) {
        var act = transfer.act();
        var at = transfer.transferredAt();
        return new TransferLetterView(
                transfer.number(),
                transfer.police(),
                act.title(),
                act.suspectName(),
                act.offence(),
                act.facts(),
                transfer.materials(),
                transfer.procuratorate(),
                at == null ? null : ChinaTime.dayOf(at),
                basis.view());
    }
}
