package worksafe.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileView.FileState;
import worksafe.platform.files.FileView.PhotoPosition;

/**
 * The row of a file.
 *
 * @param sha256 of the bytes that are kept, in hexadecimal
 * @param cameSha256 of what was sent
 * @param hasThumbnail whether a small picture lies beside it
 * @param ownerKind to what kind of row it is attached; absent while it waits
 * @param ownerId to which
 * @param ownerStep to which step of its timeline, counted from 0
 */
record StoredFile(
        UUID id,
        String name,
        String type,
        long size,
        String sha256,
        String cameSha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean hasThumbnail,
        String uploadedBy,
        String uploadedName,
        Instant uploadedAt,
        @Nullable String ownerKind,
        @Nullable UUID ownerId,
        @Nullable Integer ownerStep) {

    /** Where its bytes lie: sorted by digest, and its own, so that nobody else's removal takes them away. */
    static String key(String sha256, UUID id) {
        return sha256 + "-" + id;
    }

    /** Where the small picture lies that belongs to bytes. */
    static String small(String key) {
        return key + "-small";
    }

    String key() {
        return key(sha256, id);
    }

    boolean isOf(String kind, UUID owner) {
        return kind.equals(ownerKind) && owner.equals(ownerId);
    }

    FileView view() {
        return new FileView(
                id,
                name,
                type,
                size,
                sha256,
                cameSha256,
                ownerKind == null ? FileState.UPLOADED : FileState.ATTACHED,
                ownerStep,
                uploadedBy,
                uploadedName,
                uploadedAt,
                width,
                height,
                takenAt,
                latitude == null || longitude == null ? null : new PhotoPosition(latitude, longitude),
                "files/" + id + "/content",
                hasThumbnail ? "files/" + id + "/thumbnail" : null);
    }
}
