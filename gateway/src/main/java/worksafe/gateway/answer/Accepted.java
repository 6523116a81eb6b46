package worksafe.gateway.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a request says it takes, in {@code Accept} and {@code Accept-Encoding} (RFC 9110 §12.5): the closest range decides. */
public final class Accepted {

    private static final String WEIGHT = "q=";

    private Accepted() {}

    /**
     * Whether a media type may be sent.
     *
     * @param accept the lines of the header; none take all
     * @param mediaType perhaps with parameters, which count as none
     */
    public static boolean takes(List<String> accept, String mediaType) {
        var type = plain(mediaType);
        var any = type.substring(0, type.indexOf('/')) + "/*";
        var closeness = Map.of(type, 3, any, 2, "*/*", 1);
        return accept.isEmpty() || weightOfClosest(accept, closeness) > 0;
    }

    /**
     * Whether gzip may be sent.
     *
     * @param acceptEncoding the lines of the header; none ask for no packing
     */
    static boolean unpacks(List<String> acceptEncoding) {
        return weightOfClosest(acceptEncoding, Map.of("gzip", 3, "x-gzip", 2, "*", 1)) > 0;
    }

    private static double weightOfClosest(List<String> lines, Map<String, Integer> closeness) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .filter(range -> closeness.containsKey(plain(range)))
                .max(Comparator.comparing(range -> closeness.get(plain(range))))
                .map(Accepted::weight)
                .orElse(0.0);
    }

    private static String plain(String range) {
        return range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static double weight(String range) {
        return Stream.of(range.split(";"))
                .skip(1)
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                .filter(parameter -> parameter.startsWith(WEIGHT))
                .map(parameter -> read(parameter.substring(WEIGHT.length())))
                .findFirst()
                .orElse(1.0);
    }

    /** What is no number refuses nothing. */
    private static double read(String weight) {
        try {
            return Double.parseDouble(weight);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }
}
