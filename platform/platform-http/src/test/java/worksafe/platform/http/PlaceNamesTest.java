package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;

class PlaceNamesTest {

    private static final ObjectMapper JSON = json();

    @Test
    void nameStandsBesideTheCode() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Seat("320281102000", RegionCode.of("320281000000"))))
                .isEqualTo("""
                {"region":"320281102000","regionName":"月城镇","authority":"320281000000","authorityName":"江阴市"}""");
    }

    @Test
    void viewThatIsUnwrappedBringsItAlong() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Outer(new Seat("320281102000", null), 1)))
                .contains("\"regionName\":\"月城镇\"");
    }

    @Test
    void codeWithoutANameStandsAlone() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Seat("320281999000", null))).doesNotContain("Name");
    }

    @Test
    void whatIsReadBackHasNoNames() throws JsonProcessingException {
        var kept = JSON.writer()
                .withAttribute(PlaceNames.LEFT_OUT, true)
                .writeValueAsString(new Seat("320281102000", null));

        assertThat(JSON.readValue(kept, Seat.class)).isEqualTo(new Seat("320281102000", null));
    }

    private static ObjectMapper json() {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        new PlaceNames().customize(mapper);
        return mapper;
    }

    record Seat(
            @PlaceCode String region, @PlaceCode @Nullable RegionCode authority) {}

    record Outer(@JsonUnwrapped Seat seat, int n) {}
}
