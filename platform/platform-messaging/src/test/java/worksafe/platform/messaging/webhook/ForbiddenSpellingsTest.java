package worksafe.platform.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.messaging.webhook.CallableAddresses.NotCallable;

/** However an address is spelt that is not to be called, it is not. Nothing is looked up: the name service is the test's own. */
class ForbiddenSpellingsTest {

    private static final List<String> FORBIDDEN = List.of(
            "127.0.0.1",
            "127.8.9.10",
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.5.4",
            "192.168.0.1",
            "198.18.0.1",
            "255.255.255.255");

    /** What a host looks like that means an IPv4 address to some program; %s, with the parts of the address in many bases. */
    private static List<String> hosts(String address) throws UnknownHostException {
        var b = InetAddress.getByName(address).getAddress();
        var parts = new int[] {b[0] & 0xff, b[1] & 0xff, b[2] & 0xff, b[3] & 0xff};
        var number = Integer.toUnsignedLong(parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3]);
        var high = parts[0] << 8 | parts[1];
        var low = parts[2] << 8 | parts[3];
        var hosts = new ArrayList<>(List.of(
                address,
                address + ".",
                String.valueOf(number),
                "0x%08x".formatted(number),
                "0X%X".formatted(number),
                "0%o".formatted(number),
                "00000000000%o".formatted(number),
                "0%o.0%o.0%o.0%o".formatted(parts[0], parts[1], parts[2], parts[3]),
                "0x%x.0x%x.0x%x.0x%x".formatted(parts[0], parts[1], parts[2], parts[3]),
                "0x%02X.%d.0%o.%d".formatted(parts[0], parts[1], parts[2], parts[3]),
                "%03d.%03d.%03d.%03d".formatted(parts[0], parts[1], parts[2], parts[3]),
                "%d.%d.%d".formatted(parts[0], parts[1], low),
                "%d.%d".formatted(parts[0], number & 0xff_ffff),
                "%d.%d.%d.%d".formatted(parts[0] + 256, parts[1], parts[2], parts[3]),
                "[::ffff:%s]".formatted(address),
                "[::FFFF:%x:%x]".formatted(high, low),
                "[0:0:0:0:0:ffff:%x:%x]".formatted(high, low),
                "[0000:0000:0000:0000:0000:ffff:%04x:%04x]".formatted(high, low),
                "[::%s]".formatted(address),
                "[::ffff:0:%s]".formatted(address),
                "[64:ff9b::%s]".formatted(address),
                "[64:ff9b::%x:%x]".formatted(high, low),
                "[64:ff9b:1::%s]".formatted(address),
                "[2002:%x:%x::]".formatted(high, low),
                "[2002:%x:%x::1]".formatted(high, low),
                "[2001:0:%x:%x::]".formatted(high, low),
                "[::ffff:%s%%25lo]".formatted(address),
                address.replace('.', '\u3002'),
                address.replace('.', '\uff0e'),
                address.replaceAll("([0-9])", "%3$1"),
                wide(address),
                "me@" + address,
                "me:pw@" + address,
                "public.example@" + address,
                "public.example%00." + address,
                address + "%2f.public.example",
                address + "\\.public.example",
                "public.example#@" + address));
        if (parts[0] == 127 || number == 0) {
            hosts.addAll(List.of(
                    "localhost",
                    "LOCALHOST",
                    "localhost.",
                    "%6cocalhost",
                    "0",
                    "0x0",
                    "00",
                    "[::]",
                    "[::1]",
                    "[0:0:0:0:0:0:0:1]"));
        }
        return hosts;
    }

    /** Digits as a Japanese keyboard writes them, which normalisation makes plain again. */
    private static String wide(String address) {
        return address.chars()
                .map(c -> c == '.' ? c : c - '0' + '\uff10')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void noSpellingOfAForbiddenAddressIsCalled() throws UnknownHostException {
        var tried = new TreeSet<String>();
        for (var address : FORBIDDEN) {
            var forbidden = InetAddress.getByName(address);
            // The laxest name service there could be: what it cannot read as an address it takes for the forbidden one.
            var addresses = new CallableAddresses(List.of(), host -> literal(host, forbidden));
            for (var host : hosts(address)) {
                for (var url :
                        List.of("https://" + host + "/hook", "http://" + host + ":8080/hook", "HTTPS://" + host)) {
                    tried.add(url);
                    assertThat(catchThrowableOfType(NotCallable.class, () -> addresses.target(url)))
                            .as(url)
                            .isNotNull();
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(1_000);
    }

    private static InetAddress[] literal(String host, InetAddress otherwise) {
        try {
            return host.indexOf(':') >= 0 || host.matches("[0-9.]+")
                    ? InetAddress.getAllByName(host)
                    : new InetAddress[] {otherwise};
        } catch (UnknownHostException none) {
            return new InetAddress[] {otherwise};
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1.1.1.1/hook",
                "https://receiver.example.gov.cn/hook",
                "https://8.8.8.8:8443",
                "https://[2400:3200::1]/hook",
                "https://1password.example/hook",
                "https://0x.example/hook",
                "https://receiver.example.gov.cn./hook"
            })
    void whatIsPublicIsStillCalled(String url) throws Exception {
        var addresses = new CallableAddresses(List.of(), host -> literal(host, InetAddress.ofLiteral("1.1.1.1")));

        assertThat(addresses.target(url).address().isLoopbackAddress()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0177.0.0.1/",
                "https://010.0.0.1/",
                "https://2130706433/",
                "https://1.1/",
                "https://0x7f.1/"
            })
    void whatProgramsReadDifferentlyIsNotCalledEvenInANetworkThatIsAllowed(String url) {
        var addresses = new CallableAddresses(List.of("0.0.0.0/0"));

        assertThat(catchThrowableOfType(NotCallable.class, () -> addresses.target(url)))
                .isNotNull();
    }

    @Test
    void oneForbiddenAddressAmongGoodOnesIsEnough() throws UnknownHostException {
        var good = InetAddress.getByName("1.1.1.1");
        var inside = InetAddress.getByName("10.0.0.1");
        var addresses = new CallableAddresses(List.of(), host -> new InetAddress[] {good, inside});

        assertThat(catchThrowableOfType(NotCallable.class, () -> addresses.target("https://two.example/")))
                .isNotNull();
    }

    @Test
    void aNameThatChangesItsMindIsAskedOnceACall() throws Exception {
        var asked = new ArrayList<String>();
        var good = InetAddress.getByName("1.1.1.1");
        var inside = InetAddress.getByName("127.0.0.1");
        var addresses = new CallableAddresses(List.of(), host -> {
            asked.add(host);
            return new InetAddress[] {asked.size() % 2 == 1 ? good : inside};
        });

        // The call goes to the address, not to the name.
        assertThat(addresses.target("https://rebinding.example/").address()).isEqualTo(good);
        assertThat(asked).containsExactly("rebinding.example");
        assertThat(catchThrowableOfType(NotCallable.class, () -> addresses.target("https://rebinding.example/")))
                .isNotNull();
    }
}
