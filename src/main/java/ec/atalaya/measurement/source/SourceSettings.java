package ec.atalaya.measurement.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sources are fetched.
 *
 * @param folder where their definitions lie
 * @param work where answers lie while they are read
 * @param retries how often one that fails in passing is tried again within one fetch
 * @param firstWait before the first of these
 * @param growth how many times longer each further wait is
 * @param longestWait no wait is longer
 * @param failuresBeforeAlert after so many failed fetches in a row the owner of the data is told
 */
@Validated
@ConfigurationProperties("atalaya.sources")
record SourceSettings(
        @DefaultValue("config/sources") Path folder,
        @DefaultValue("data/sources") Path work,
        @Min(0) @Max(10) @DefaultValue("3") int retries,
        @DefaultValue("2s") Duration firstWait,
        @Min(1) @DefaultValue("4") double growth,
        @DefaultValue("1m") Duration longestWait,
        @Min(1) @DefaultValue("2") int failuresBeforeAlert) {}
