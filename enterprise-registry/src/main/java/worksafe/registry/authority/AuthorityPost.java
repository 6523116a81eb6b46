package worksafe.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post of an authority (岗位), as it is kept and as clients read it.
 *
 * @param code within the authority; keeps its meaning for ever
 * @param section code of the section to which it belongs; absent for one of the whole authority
 * @param from the first day
 * @param until the last day, included; absent while none is named
 */
@Embeddable
@Schema(name = "AuthorityPost", description = "岗位 / post of an authority")
public record AuthorityPost(
        @Schema(description = "岗位代码 / code", examples = "WH-01")
        String code,

        @Schema(description = "岗位名称 / name", examples = "危化品监管员")
        String name,

        @Schema(description = "岗位类别 / kind of work", examples = "SUPERVISOR") @Enumerated(EnumType.STRING)
        PostKind kind,

        @Schema(description = "所属科室代码，不属科室的不返回 / code of the section; absent without one", examples = "WH")
        @Column(name = "section_code")
        @Nullable
        String section,

        @Schema(description = "设立首日 / first day", examples = "2019-03-01") @Column(name = "from_day")
        LocalDate from,

        @Schema(description = "撤销末日，未定不返回 / last day, included; absent while none is named", examples = "2030-12-31")
        @Column(name = "until_day")
        @Nullable
        LocalDate until) {

    /** @throws worksafe.platform.http.RequestProblem 400 when the last day comes before the first */
    public AuthorityPost {
        var unused = new Days(from, until);
    }

    Days days() {
        return new Days(from, until);
    }
}
