package worksafe.platform.service.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms that a list can be had in. */
enum ListFormat {
    JSON("application/json"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As it stands in {@code format=} and behind the dot of a file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String codes() {
        return Arrays.stream(values()).map(ListFormat::code).collect(Collectors.joining(", "));
    }

    static Optional<ListFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** The form that a client likes best, JSON where it likes it as much; empty where it likes none of them. */
    static Optional<ListFormat> preferred(List<MediaType> accepted) {
        ListFormat best = null;
        double most = 0;
        for (var format : values()) {
            var liking = liking(accepted, MediaType.valueOf(format.mediaType));
            if (liking > most) {
                best = format;
                most = liking;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much a client likes a form, as the most specific of its ranges says; nothing for what it does not accept. */
    static double liking(List<MediaType> accepted, MediaType form) {
        @Nullable MediaType closest = null;
        for (var range : accepted) {
            if (range.isCompatible(form) && (closest == null || specific(range) > specific(closest))) {
                closest = range;
            }
        }
        return closest == null ? 0 : quality(closest);
    }

    private static int specific(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }

    private static double quality(MediaType range) {
        var quality = range.getParameters().get("q");
        try {
            return quality == null ? 1 : Double.parseDouble(quality);
        } catch (NumberFormatException malformed) {
            return 1;
        }
    }
}
