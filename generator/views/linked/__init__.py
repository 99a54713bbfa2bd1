"""The register in the words of other people's vocabularies: schema.org, DCAT, OCDS."""
