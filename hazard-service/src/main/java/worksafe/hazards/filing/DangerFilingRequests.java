package worksafe.hazards.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** What clients send about filings. */
final class DangerFilingRequests {

    private DangerFilingRequests() {}

    @Schema(description = "报告重大隐患 / report a major danger")
    public record SubmitDangerFiling(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "现状及产生原因 / how it stands, and what caused it", examples = "2 号库 6 台探测器失效，未按期检定。")
            String situation,

            @NotBlank
            @Size(max = 4000)
            @Schema(
                    description = "危害程度和整改难易程度分析 / how grave it is, and how hard to put right",
                    examples = "泄漏不能及时发现；更换需十日。")
            String analysis,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "治理方案 / how it is put right", examples = "更换探测器并恢复联动，其间停止甲类物料入库。")
            String plan,

            @NotBlank
            @OneLine
            @Size(max = 40)
            @Schema(
                    description = "判定标准代码，见政策 danger.determination / code of the standard, see the policy"
                            + " danger.determination",
                    examples = "gmpd-10")
            String standard,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "判定条款 / clause of the standard", examples = "第三条第（二）项")
            String clause) {}

    @Schema(description = "确认收到 / note that a recipient has it")
    public record ReceiveDangerFiling(
            @NotNull @Schema(description = "收到的报告对象 / which recipient", examples = "WORK_SAFETY")
            DangerFilingRecipient recipient,

            @NotNull @Schema(description = "收到之日 / day of receipt", examples = "2026-04-03")
            LocalDate receivedOn,

            @NotBlank @OneLine @Size(max = 50) @Schema(description = "收文编号 / its number", examples = "收〔2026〕37号")
            String receiptNumber) {}

    @Schema(description = "退回补正 / send it back to be completed")
    public record ReturnDangerFiling(
            @NotNull @Schema(description = "退回的报告对象 / which recipient", examples = "INDUSTRY")
            DangerFilingRecipient recipient,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / why", examples = "治理方案未写明时限")
            String reason) {}
}
