package worksafe.registry.law;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A clause: where it stands, what it is about, when it holds, and its wording once that is confirmed. */
@Schema(name = "LawClause", description = "条款 / a clause")
public record ClauseView(
        @Schema(
                description = "条款标识：文件标识、条、款、项 / id of the clause: document, article, paragraph, item",
                examples = "tzzy-30.21")
        String id,

        @Schema(description = "文件标识 / id of the document", examples = "tzzy-30")
        String documentId,

        @Schema(description = "排序键 / what clauses are sorted by", examples = "tzzy-30.0021")
        String position,

        @Schema(description = "题名 / title of the document", examples = "特种作业人员安全技术培训考核管理规定")
        String title,

        @Schema(description = "版本 / edition", examples = "2010年，2015年修正") @Nullable
        String edition,

        @Schema(description = "文号 / number of the document", examples = "国家安全生产监督管理总局令第30号") @Nullable
        String number,

        @Schema(description = "效力等级 / how strong the document is")
        Force force,

        @Schema(description = "条款 / clause", examples = "第二十一条")
        String label,

        @Schema(description = "内容提要，非原文 / what it is about, not its wording", examples = "复审周期及可以延长的情形") @Nullable
        String subject,

        @Schema(description = "条号的核实程度 / how sure it is that it stands there")
        Certainty certainty,

        @Schema(description = "施行日；未核的不返回 / first day in force; absent where nobody read it", examples = "2010-07-01")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "失效日 / first day no longer in force", examples = "2026-06-01") @Nullable
        LocalDate validTo,

        @Schema(description = "取代该文件的文件 / what took the document's place", examples = "tzzy-19") @Nullable
        String replacedBy,

        @Schema(description = "官方发布处 / the publisher's pages", examples = "https://www.mem.gov.cn") @Nullable
        String url,

        @Schema(
                description = "原文；仅经第二人逐字核对后返回 / the wording; only once a second person confirmed it",
                examples = "（经核对的条文）")
        @Nullable
        String text,

        @Schema(description = "原文出处 / where the wording was read", examples = "应急管理部网站公报") @Nullable
        String textSource,

        @Schema(description = "原文摘录日 / when it was read there", examples = "2026-05-06") @Nullable
        LocalDate textReadOn,

        @Schema(description = "原文核对时刻 / when it was confirmed", examples = "2026-05-07T09:30:00+08:00") @Nullable
        Instant textConfirmedAt,

        @Schema(description = "录入并核对原文的机关 / the authority whose text it is", examples = "320281000000")
        @Projected("region")
        @PlaceCode
        @Nullable
        String textRegion) {}
