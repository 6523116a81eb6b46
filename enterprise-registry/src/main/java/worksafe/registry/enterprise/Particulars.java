package worksafe.registry.enterprise;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegisteredCapital;
import worksafe.kernel.Text;
import worksafe.registry.enterprise.value.Ownership;

/**
 * The facts about an enterprise that its authority may write down and correct, other than its identifiers, place, sector
 * and state. Text is normalised and without invisible characters; blank is absent, and {@code N/A}, {@code NULL}, 无 and the
 * like are refused.
 *
 * @param enterpriseType in the words of the registration, for example 有限责任公司
 * @param capitalFen registered capital in hundredths of its currency
 * @param capitalCurrency ISO 4217; yuan where only an amount is given
 * @param aboveScale 规模以上 as the statistics bureau lists it
 * @param headcount 从业人员数
 */
record Particulars(
        String name,
        @Nullable IndustryCode industry,
        @Nullable String enterpriseType,
        Ownership ownership,
        @Nullable String legalRepresentative,
        @Nullable Long capitalFen,
        @Nullable String capitalCurrency,
        @Nullable String businessScope,
        @Nullable LocalDate establishedOn,
        @Nullable String address,
        @Nullable Boolean aboveScale,
        @Nullable Integer headcount) {

    Particulars {
        name = Optional.ofNullable(text(name)).orElseThrow(() -> new InvalidValue("empty"));
        enterpriseType = text(enterpriseType);
        legalRepresentative = text(legalRepresentative);
        businessScope = text(businessScope);
        address = text(address);
        capitalCurrency =
                capitalFen == null ? null : capitalCurrency == null ? RegisteredCapital.YUAN : capitalCurrency;
    }

    private static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var text = Text.visible(Text.nfc(Text.require(raw))).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (Text.saysNothing(text)) {
            throw new InvalidValue("says-nothing");
        }
        return text;
    }
}
