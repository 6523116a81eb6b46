package worksafe.registry.law;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

/** A document of the library as a line of a list. */
@Schema(name = "Law", description = "法律法规文件 / a document of the law library")
public record LawSummary(
        @Schema(description = "文件标识 / id of the document", examples = "tzzy-30")
        String id,

        @Schema(description = "题名 / title", examples = "特种作业人员安全技术培训考核管理规定")
        String title,

        @Schema(description = "版本 / edition", examples = "2010年，2015年修正") @Nullable
        String edition,

        @Schema(description = "文号、令号或标准号；未核的不返回 / number; absent where nobody read it", examples = "国家安全生产监督管理总局令第30号")
        @Nullable
        String number,

        @Schema(description = "发布机关；未核的不返回 / issuer; absent where nobody read it", examples = "国家安全生产监督管理总局") @Nullable
        String issuer,

        @Schema(description = "效力等级；标准不是法律渊源，记为规范性文件 / how strong it is; a standard is no source of law")
        Force force,

        @Schema(description = "是否标准 / whether it is a standard", examples = "false")
        boolean standard,

        @Schema(description = "公布日；未核的不返回 / day of publication; absent where nobody read it", examples = "2010-05-24")
        @Nullable
        LocalDate issuedOn,

        @Schema(description = "施行日；未核的不返回 / first day in force; absent where nobody read it", examples = "2010-07-01")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "失效日，该日起不再适用 / first day no longer in force", examples = "2026-06-01") @Nullable
        LocalDate validTo,

        @Schema(description = "取代它的文件 / what took its place", examples = "tzzy-19") @Nullable
        String replacedBy,

        @Schema(description = "它取代或修改的文件 / what it took the place of", examples = "tzzy-19") @Nullable
        String amends,

        @Schema(description = "官方发布处，按题名或文号检索 / the publisher's pages", examples = "https://www.mem.gov.cn") @Nullable
        String url,

        @Schema(description = "文号、机关和日期的核实程度 / how sure number, issuer and days are")
        Certainty certainty) {

    /** Its title, with the edition or the number where it has one. */
    String name() {
        var tag = edition == null ? number : edition;
        return tag == null ? title : title + "（" + tag + "）";
    }

    /** The earliest day on which anybody can have read it; absent where that is not known. */
    @Nullable
    LocalDate earliest() {
        return issuedOn == null ? validFrom : issuedOn;
    }
}
