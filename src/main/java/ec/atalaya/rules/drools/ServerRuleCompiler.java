package ec.atalaya.rules.drools;

import ec.atalaya.rules.RuleCompiler;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's compiler, which keeps what it compiled beside the server's data. */
@Configuration(proxyBeanMethods = false)
class ServerRuleCompiler {

    @Bean
    RuleCompiler ruleCompiler(@Value("${atalaya.database.folder:data}") Path data) {
        return new DroolsRuleCompiler(data.resolve("rules"));
    }
}
