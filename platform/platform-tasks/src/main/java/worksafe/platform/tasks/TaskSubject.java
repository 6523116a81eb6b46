package worksafe.platform.tasks;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.EnterpriseRow;

/**
 * What a task or a remark is about, and where it is supervised: the wall of both is the subject's.
 *
 * @param type the kind of aggregate in kebab case, such as {@code danger}
 * @param id which one
 * @param enterpriseId absent where no enterprise is concerned
 */
public record TaskSubject(
        String type,
        UUID id,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    public TaskSubject {
        if (!CODE.matcher(type).matches()) {
            throw new IllegalArgumentException("not kebab case: " + type);
        }
    }

    /** An aggregate that belongs to an enterprise. */
    public static TaskSubject of(String type, EnterpriseRow row) {
        return new TaskSubject(type, row.id(), row.region(), row.sector(), row.enterpriseId());
    }
}
