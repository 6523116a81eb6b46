package worksafe.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A section of an authority (科室), as it is kept and as clients read it.
 *
 * @param code within the authority; keeps its meaning for ever
 * @param from the first day
 * @param until the last day, included; absent while none is named
 */
@Embeddable
@Schema(name = "AuthoritySection", description = "科室 / section of an authority")
public record AuthoritySection(
        @Schema(description = "科室代码 / code", examples = "WH")
        String code,

        @Schema(description = "科室名称 / name", examples = "危化品监管科")
        String name,

        @Schema(description = "设立首日 / first day", examples = "2019-03-01") @Column(name = "from_day")
        LocalDate from,

        @Schema(description = "撤销末日，未定不返回 / last day, included; absent while none is named", examples = "2030-12-31")
        @Column(name = "until_day")
        @Nullable
        LocalDate until) {

    /** @throws worksafe.platform.http.RequestProblem 400 when the last day comes before the first */
    public AuthoritySection {
        var unused = new Days(from, until);
    }

    Days days() {
        return new Days(from, until);
    }
}
