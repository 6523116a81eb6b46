package worksafe.registry.lead;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of leads. */
@Schema(name = "LeadKind", description = "线索的种类 / a kind of leads")
public record LeadKindView(
        @Schema(description = "代码 / code", examples = "CONCEALED_ACCIDENT")
        String code,

        @Schema(description = "中文名称 / name in Chinese", examples = "疑似未报告的事故")
        String zh,

        @Schema(description = "英文名称 / name in English", examples = "accident that was perhaps not reported")
        String en,

        @Schema(description = "所涉文件 / the document that it is about", examples = "生产安全事故报告和调查处理条例")
        String source,

        @Schema(description = "所涉条款 / the clause", examples = "第九条第一款")
        String clause) {}
