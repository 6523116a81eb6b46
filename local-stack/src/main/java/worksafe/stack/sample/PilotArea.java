package worksafe.stack.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A pilot area, as its bureau's feed writes it. */
public enum PilotArea {

    /** A county-level city: feeds name the prefecture as district, the county only in the address. */
    JIANGYIN("江苏", "无锡", "江阴市", "江阴", "320281", "", "320200000000"),

    /** A district since 2016, a county before: feeds still carry the old code and the old name. */
    JIZHOU("天津", "蓟州", "天津市蓟州区", "蓟州", "120119", "120225", "120100000000");

    /**
     * A town, street or park.
     *
     * @param code 12 digits
     * @param name without what lies above it
     */
    public record Town(String code, String name) {}

    private final String province;
    private final String district;
    private final String inAddresses;
    private final String shortName;
    private final String code6;
    private final String retired;
    private final String feedRegion;

    PilotArea(
            String province,
            String district,
            String inAddresses,
            String shortName,
            String code6,
            String retired,
            String feedRegion) {
        this.province = province;
        this.district = district;
        this.inAddresses = inAddresses;
        this.shortName = shortName;
        this.code6 = code6;
        this.retired = retired;
        this.feedRegion = feedRegion;
    }

    /** The 12-digit code of the area itself. */
    public String region() {
        return code6 + "000000";
    }

    /** The 12-digit code of the division whose bureau sends the feed. */
    public String feedRegion() {
        return feedRegion;
    }

    /** The towns, streets and parks of the area. */
    public List<Town> towns() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PilotArea.class.getResourceAsStream("/worksafe/stack/sample/towns.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(code6))
                    .map(line -> line.split(",", 2))
                    .map(fields -> new Town(fields[0], fields[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String province() {
        return province;
    }

    String district() {
        return district;
    }

    String inAddresses() {
        return inAddresses;
    }

    String shortName() {
        return shortName;
    }

    String code6() {
        return code6;
    }

    Optional<String> retiredCode6() {
        return retired.isEmpty() ? Optional.empty() : Optional.of(retired);
    }
}
