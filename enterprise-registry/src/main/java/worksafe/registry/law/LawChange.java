package worksafe.registry.law;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.From;

/** That a document came into force, was replaced or ended. */
@Entity
@Immutable
@Table(name = "law_change")
@SuppressWarnings("UnusedVariable") // read by queries alone
class LawChange {

    @Id
    private String id;

    private String documentId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private ChangeOfLaw change;

    private String title;
    private @Nullable String edition;
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private Force force;

    private @Nullable String other;

    @SuppressWarnings("NullAway.Init")
    protected LawChange() {} // for Hibernate

    /** What happened to it. */
    enum ChangeOfLaw {
        /** It came into force. */
        BEGAN,
        /** Another took its place. */
        REPLACED,
        /** It ended, and nothing is known to stand in its place. */
        ENDED
    }

    /** The same, as clients read it. */
    @Schema(name = "LawChange", description = "法律法规变动 / what changed in the law")
    record Line(
            @Schema(description = "变动标识 / id of the change", examples = "tzzy-30-")
            String id,

            @Schema(description = "变动日 / day", examples = "2026-06-01")
            LocalDate day,

            @Schema(description = "变动：施行、被取代、失效 / what happened")
            ChangeOfLaw change,

            @Schema(description = "文件标识 / id of the document", examples = "tzzy-30")
            String documentId,

            @Schema(description = "题名 / title", examples = "特种作业人员安全技术培训考核管理规定")
            String title,

            @Schema(description = "版本 / edition", examples = "2010年，2015年修正") @Nullable
            String edition,

            @Schema(description = "文号 / number", examples = "国家安全生产监督管理总局令第30号") @Nullable
            String number,

            @Schema(description = "效力等级 / how strong it is") Force force,

            @Schema(description = "前一或后一文件 / the document before or after it", examples = "tzzy-19") @Nullable
            String other) {}

    /** Which changes are wanted. */
    record Filter(
            @From("day")
            @QueryParam("since")
            @Parameter(description = "该日起（含） / from this day on", example = "2026-06-01")
            @Nullable
            LocalDate since,

            @Before("day")
            @QueryParam("before")
            @Parameter(description = "该日前（不含） / before this day", example = "2026-07-01")
            @Nullable
            LocalDate before,

            @AnyOf
            @QueryParam("change")
            @Parameter(description = "变动，可重复 / what happened, may be repeated", example = "REPLACED")
            @Nullable
            List<ChangeOfLaw> change) {}
}
