package worksafe.registry.archive;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the training context announces of a post that needs a certificate.
 *
 * @param category of special operation; absent for other kinds
 * @param validUntil the last day of the certificate on which it rests or rested
 */
record PostAnnounced(
        UUID postId,
        String personName,
        String kind,
        @Nullable String category,
        String status,
        @Nullable LocalDate validUntil) {

    static final String CONTEXT = "training";

    PostAnnounced {
        Objects.requireNonNull(postId, "postId");
        Objects.requireNonNull(personName, "personName");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
    }

    ArchiveFact fact() {
        return new ArchiveFact(
                CONTEXT,
                "post",
                postId,
                null,
                title(),
                status,
                null,
                validUntil,
                status.equals("BARRED"),
                status.equals("ENDED"),
                null);
    }

    private String title() {
        var post = personName + " · " + inWords(kind);
        return category == null ? post : post + ' ' + category;
    }

    private static String inWords(String kind) {
        return switch (kind) {
            case "PRINCIPAL" -> "主要负责人";
            case "SAFETY_MANAGER" -> "安全生产管理人员";
            case "SPECIAL_OPERATION" -> "特种作业";
            default -> kind;
        };
    }
}
